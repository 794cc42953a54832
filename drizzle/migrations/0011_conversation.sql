ALTER TYPE "public"."comment_state" ADD VALUE 'withdrawn';--> statement-breakpoint
CREATE TABLE "comment_votes" (
	"comment_id" bigint NOT NULL,
	"voter_key" text NOT NULL,
	"voted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_votes_comment_id_voter_key_pk" PRIMARY KEY("comment_id","voter_key")
);
--> statement-breakpoint
CREATE TABLE "discussions" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"mode" text DEFAULT 'moderated' NOT NULL,
	"closes_after" integer,
	"shown" integer DEFAULT 0 NOT NULL,
	"pinned_id" bigint,
	CONSTRAINT "discussions_mode_is_known" CHECK ("discussions"."mode" in ('moderated', 'open', 'closed')),
	CONSTRAINT "discussions_close_after_days" CHECK ("discussions"."closes_after" between 1 and 3650)
);
--> statement-breakpoint
ALTER TABLE "comments" ALTER COLUMN "form_key" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "path" bigint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "shown_as" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "starts_page" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "useful" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "device_hash" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "proposed" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "edited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "account_id" bigint;--> statement-breakpoint
ALTER TABLE "comment_votes" ADD CONSTRAINT "comment_votes_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussions" ADD CONSTRAINT "discussions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussions" ADD CONSTRAINT "discussions_pin_their_own" FOREIGN KEY ("article_id","pinned_id") REFERENCES "public"."comments"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_votes_age" ON "comment_votes" USING btree ("voted_at");--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_proposed" ON "comments" USING btree ("edited_at","id") WHERE proposed is not null;--> statement-breakpoint
CREATE INDEX "comments_by_email" ON "comments" USING btree ("email");--> statement-breakpoint
CREATE INDEX "comments_in_order" ON "comments" USING btree ("article_id","path") WHERE shown_as is not null;--> statement-breakpoint
CREATE INDEX "comments_pages" ON "comments" USING btree ("article_id","path") WHERE starts_page;--> statement-breakpoint
CREATE INDEX "comments_most_useful" ON "comments" USING btree ("article_id","useful" DESC NULLS LAST,"id") WHERE shown_as = 'words';--> statement-breakpoint
CREATE INDEX "comments_of_device" ON "comments" USING btree ("device_hash") WHERE device_hash is not null;--> statement-breakpoint
CREATE INDEX "comments_by_account" ON "comments" USING btree ("account_id") WHERE account_id is not null;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_shown_words_are_approved" CHECK ("comments"."shown_as" is distinct from 'words' or "comments"."state" = 'approved');--> statement-breakpoint
-- what was written before stands where it would have been put
WITH RECURSIVE placed AS (
  SELECT id, article_id, ARRAY[id] AS path FROM comments WHERE parent_id IS NULL
  UNION ALL
  SELECT c.id, c.article_id, p.path[1:4] || c.id FROM comments c JOIN placed p ON c.parent_id = p.id
) UPDATE comments SET path = placed.path FROM placed WHERE placed.id = comments.id;--> statement-breakpoint
UPDATE comments c SET shown_as = CASE WHEN state = 'approved' THEN 'words' ELSE 'gap' END
  WHERE state = 'approved' OR EXISTS (SELECT 1 FROM comments a WHERE a.article_id = c.article_id AND a.state = 'approved'
    AND a.id <> c.id AND c.id = ANY (a.path));--> statement-breakpoint
UPDATE comments SET starts_page = true FROM (
  SELECT id, row_number() OVER (PARTITION BY article_id ORDER BY path) AS place FROM comments WHERE shown_as IS NOT NULL
) AS shown WHERE shown.id = comments.id AND shown.place > 1 AND shown.place % 50 = 1;--> statement-breakpoint
INSERT INTO discussions (article_id, shown)
  SELECT article_id, count(*) FROM comments WHERE shown_as = 'words' GROUP BY article_id;
