CREATE TABLE "missing_addresses" (
	"path" text PRIMARY KEY NOT NULL,
	"hits" integer NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "missing_addresses_short" CHECK (char_length("missing_addresses"."path") <= 300),
	CONSTRAINT "missing_addresses_counted" CHECK ("missing_addresses"."hits" > 0)
);
--> statement-breakpoint
ALTER TABLE "redirects" ALTER COLUMN "article_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "keywords" ADD COLUMN "into_id" bigint;--> statement-breakpoint
ALTER TABLE "redirects" ADD COLUMN "to_path" text;--> statement-breakpoint
ALTER TABLE "redirects" ADD COLUMN "made_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "redirects" ADD COLUMN "made_by" bigint;--> statement-breakpoint
CREATE INDEX "missing_addresses_hits" ON "missing_addresses" USING btree ("hits","last_at","path");--> statement-breakpoint
CREATE INDEX "missing_addresses_last" ON "missing_addresses" USING btree ("last_at");--> statement-breakpoint
ALTER TABLE "keywords" ADD CONSTRAINT "keywords_into_id_keywords_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."keywords"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_made_by_accounts_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "keywords_merged" ON "keywords" USING btree ("into_id") WHERE into_id is not null;--> statement-breakpoint
CREATE INDEX "redirects_to" ON "redirects" USING btree ("to_path") WHERE to_path is not null;--> statement-breakpoint
CREATE INDEX "redirects_newest" ON "redirects" USING btree ("created_at","from_path");--> statement-breakpoint
CREATE INDEX "redirects_words" ON "redirects" USING gin ("from_path" gin_trgm_ops,"to_path" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "redirects_by" ON "redirects" USING btree ("made_by");--> statement-breakpoint
ALTER TABLE "keywords" ADD CONSTRAINT "keywords_not_into_itself" CHECK ("keywords"."into_id" <> "keywords"."id");--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_to_one" CHECK (num_nonnulls("redirects"."article_id", "redirects"."to_path") = 1);--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_to_an_address" CHECK ("redirects"."to_path" like 'https://%' or ("redirects"."to_path" like '/%' and "redirects"."to_path" not like '//%'));