ALTER TABLE "articles" DROP CONSTRAINT "articles_only_published_are_addressed";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "arrived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "archive_days" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_only_published_are_addressed" CHECK ("articles"."published_at" is not null or ("articles"."slug" is null and "articles"."published_version_id" is null and "articles"."updated_at" is null and "articles"."taken_down_at" is null and "articles"."arrived_at" is null));--> statement-breakpoint
UPDATE "archive_days" d SET "changed_at" = latest.at FROM (
	SELECT (published_at AT TIME ZONE 'Europe/Paris')::date AS day, max(greatest(published_at, updated_at, taken_down_at)) AS at
	FROM "articles" WHERE published_at IS NOT NULL GROUP BY 1
) latest WHERE latest.day = d.day;
--> statement-breakpoint
INSERT INTO "listing_changes" ("list", "changed_at")
SELECT l.list, max(greatest(a.published_at, a.updated_at)) FROM "listings" l JOIN "articles" a ON a.id = l.article_id GROUP BY l.list;
