ALTER TABLE "article_version_bylines" ADD COLUMN "part" text DEFAULT 'text' NOT NULL;--> statement-breakpoint
ALTER TABLE "bylines" ADD COLUMN "kind" text DEFAULT 'member' NOT NULL;--> statement-breakpoint
ALTER TABLE "bylines" ADD COLUMN "photo_id" bigint;--> statement-breakpoint
ALTER TABLE "bylines" ADD COLUMN "links" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "bylines" ADD COLUMN "fediverse" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bylines" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "bylines" ADD CONSTRAINT "bylines_photo_id_media_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bylines_photo" ON "bylines" USING btree ("photo_id") WHERE photo_id is not null;--> statement-breakpoint
ALTER TABLE "article_version_bylines" ADD CONSTRAINT "article_version_bylines_part_is_known" CHECK ("article_version_bylines"."part" in ('text', 'photo', 'video', 'agency'));--> statement-breakpoint
ALTER TABLE "bylines" ADD CONSTRAINT "bylines_kind_is_known" CHECK ("bylines"."kind" in ('member', 'guest', 'agency'));