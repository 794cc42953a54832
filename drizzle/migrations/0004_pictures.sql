ALTER TABLE "media" DROP CONSTRAINT "media_has_a_size";--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "focal_x" real DEFAULT 0.5 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "focal_y" real DEFAULT 0.5 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "colour" text DEFAULT '666' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "made_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "media_to_be_made" ON "media" USING btree ("id") WHERE made_at is null;--> statement-breakpoint
ALTER TABLE "media" DROP COLUMN "widths";--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_focal_point_lies_in_it" CHECK ("media"."focal_x" between 0 and 1 and "media"."focal_y" between 0 and 1);--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_colour_is_three_digits" CHECK ("media"."colour" ~ '^[0-7]{3}$');--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_has_a_size" CHECK ("media"."width" > 0 and "media"."height" > 0);