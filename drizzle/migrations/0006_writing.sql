CREATE UNLOGGED TABLE "article_presence" (
	"article_id" bigint NOT NULL,
	"session" text NOT NULL,
	"account_id" bigint NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "article_presence_article_id_session_pk" PRIMARY KEY("article_id","session")
);
--> statement-breakpoint
ALTER TABLE "article_versions" ADD COLUMN "session" text;--> statement-breakpoint
ALTER TABLE "article_versions" ADD COLUMN "session_turn" integer;--> statement-breakpoint
ALTER TABLE "article_versions" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "article_presence" ADD CONSTRAINT "article_presence_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_presence" ADD CONSTRAINT "article_presence_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_presence_seen" ON "article_presence" USING btree ("seen_at");--> statement-breakpoint
-- what readers see now; what they saw before was not written down
UPDATE "article_versions" SET "published_at" = coalesce("articles"."updated_at", "articles"."published_at")
  FROM "articles" WHERE "articles"."published_version_id" = "article_versions"."id";
