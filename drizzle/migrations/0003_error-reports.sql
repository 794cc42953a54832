CREATE TABLE "error_reports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "error_reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"version_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"passage" text NOT NULL,
	"explanation" text NOT NULL,
	"email" text,
	"reader_key" text,
	"form_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"handled_at" timestamp with time zone,
	"handled_by" bigint,
	CONSTRAINT "error_reports_form_sent_once" UNIQUE("form_key"),
	CONSTRAINT "error_reports_kind_is_known" CHECK ("error_reports"."kind" in ('typo', 'fact', 'source', 'picture', 'link', 'other')),
	CONSTRAINT "error_reports_erased_together" CHECK ("error_reports"."reader_key" is not null or "error_reports"."email" is null),
	CONSTRAINT "error_reports_open_ones_have_no_hand" CHECK ("error_reports"."handled_at" is not null or "error_reports"."handled_by" is null)
);
--> statement-breakpoint
ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_handled_by_accounts_id_fk" FOREIGN KEY ("handled_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_version_of_the_article" FOREIGN KEY ("article_id","version_id") REFERENCES "public"."article_versions"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "error_reports_desk" ON "error_reports" USING btree ((handled_at is not null),"created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "error_reports_open" ON "error_reports" USING btree ("id") WHERE handled_at is null;--> statement-breakpoint
CREATE INDEX "error_reports_of_article" ON "error_reports" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "error_reports_by_version" ON "error_reports" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "error_reports_with_a_reader" ON "error_reports" USING btree ("created_at") WHERE reader_key is not null;