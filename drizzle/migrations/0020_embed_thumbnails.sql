ALTER TABLE "consent_records" DROP CONSTRAINT "consent_place_is_known";--> statement-breakpoint
ALTER TABLE "embeds" ADD COLUMN "thumbnail" text;--> statement-breakpoint
ALTER TABLE "embeds" ADD COLUMN "thumbnail_height" integer;--> statement-breakpoint
ALTER TABLE "consent_records" ADD CONSTRAINT "consent_place_is_known" CHECK ("consent_records"."place" in ('banner', 'page', 'content'));