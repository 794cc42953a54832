CREATE TABLE "media_uses" (
	"article_id" bigint NOT NULL,
	"media_id" bigint NOT NULL,
	CONSTRAINT "media_uses_article_id_media_id_pk" PRIMARY KEY("article_id","media_id")
);
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "last_alt" text;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "last_caption" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "last_credit" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media_uses" ADD CONSTRAINT "media_uses_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_uses" ADD CONSTRAINT "media_uses_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "media_uses_of" ON "media_uses" USING btree ("media_id","article_id");--> statement-breakpoint
CREATE INDEX "media_words" ON "media" USING gin ("words" gin_trgm_ops);--> statement-breakpoint
-- what the newspaper's texts show and say already
INSERT INTO "media_uses" ("article_id", "media_id")
  SELECT DISTINCT a.id, m.id FROM articles a JOIN article_versions v ON v.id IN (a.latest_version_id, a.published_version_id)
  CROSS JOIN LATERAL (SELECT v.lead_media_id AS id UNION ALL
    SELECT (image ->> 'mediaId')::bigint FROM jsonb_path_query(v.body, '$.** ? (@.type == "image").attrs') AS image) shown
  JOIN media m ON m.id = shown.id;--> statement-breakpoint
UPDATE "media" SET "last_alt" = said.alt, "last_caption" = coalesce(said.caption, ''), "last_credit" = coalesce(said.credit, '')
  FROM (SELECT DISTINCT ON (shown.id) shown.* FROM articles a JOIN article_versions v ON v.id = a.latest_version_id
    CROSS JOIN LATERAL (SELECT v.lead_media_id AS id, v.lead_alt AS alt, v.lead_caption AS caption, v.lead_credit AS credit UNION ALL
      SELECT (image ->> 'mediaId')::bigint, image ->> 'alt', image ->> 'caption', image ->> 'credit'
      FROM jsonb_path_query(v.body, '$.** ? (@.type == "image").attrs') AS image) shown
    WHERE shown.id IS NOT NULL AND shown.alt IS NOT NULL ORDER BY shown.id, v.id DESC) said
  WHERE said.id = "media"."id";--> statement-breakpoint
UPDATE "media" SET "words" = lower(unaccent(concat_ws(' ', "file_name", "last_alt", "last_caption", "last_credit")));
