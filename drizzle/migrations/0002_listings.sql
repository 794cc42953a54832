CREATE TABLE "archive_days" (
	"day" date PRIMARY KEY NOT NULL,
	"articles" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "front_places" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"place" text NOT NULL,
	"position" integer NOT NULL,
	"placed_by" bigint,
	"placed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "front_places_are_ours" CHECK ("front_places"."place" in ('urgent', 'lead', 'second', 'choice'))
);
--> statement-breakpoint
CREATE TABLE "keywords" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "keywords_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listing_pages" (
	"list" text NOT NULL,
	"number" integer NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"article_id" bigint NOT NULL,
	CONSTRAINT "listing_pages_list_number_pk" PRIMARY KEY("list","number"),
	CONSTRAINT "listing_pages_from_two" CHECK ("listing_pages"."number" >= 2)
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"list" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"article_id" bigint NOT NULL,
	CONSTRAINT "listings_list_published_at_article_id_pk" PRIMARY KEY("list","published_at","article_id")
);
--> statement-breakpoint
ALTER TABLE "article_versions" ADD COLUMN "keywords" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "sections" ADD COLUMN "parent_id" bigint;--> statement-breakpoint
ALTER TABLE "front_places" ADD CONSTRAINT "front_places_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_places" ADD CONSTRAINT "front_places_placed_by_accounts_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "keywords_slug" ON "keywords" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "listings_article" ON "listings" USING btree ("article_id");--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_parent_id_sections_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_updated" ON "articles" USING btree ("updated_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE taken_down_at is null and updated_at is not null;--> statement-breakpoint
CREATE INDEX "sections_parent" ON "sections" USING btree ("parent_id");--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_not_within_itself" CHECK ("sections"."parent_id" <> "sections"."id");--> statement-breakpoint
INSERT INTO listings (list, published_at, article_id)
SELECT 'front', published_at, id FROM articles WHERE published_at IS NOT NULL AND taken_down_at IS NULL
UNION ALL
SELECT 'section:' || section_id, published_at, id FROM articles WHERE published_at IS NOT NULL AND taken_down_at IS NULL
UNION ALL
SELECT 'author:' || vb.byline_id, a.published_at, a.id
FROM articles a JOIN article_version_bylines vb ON vb.version_id = a.published_version_id
WHERE a.published_at IS NOT NULL AND a.taken_down_at IS NULL;
--> statement-breakpoint
INSERT INTO listing_pages (list, number, published_at, article_id)
SELECT list, (place - 1) / 20 + 1, published_at, article_id
FROM (
  SELECT list, published_at, article_id,
    row_number() OVER (PARTITION BY list ORDER BY published_at, article_id) AS place,
    count(*) OVER (PARTITION BY list) AS total
  FROM listings
) AS placed
WHERE place > 1 AND (place - 1) % 20 = 0 AND place + 19 <= total;
--> statement-breakpoint
INSERT INTO archive_days (day, articles)
SELECT (published_at AT TIME ZONE 'Europe/Paris')::date, count(*) FROM listings WHERE list = 'front' GROUP BY 1;
