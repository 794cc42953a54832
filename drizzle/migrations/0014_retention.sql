CREATE TABLE "hash_keys" (
	"period" integer PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "error_reports" DROP CONSTRAINT "error_reports_erased_together";--> statement-breakpoint
ALTER TABLE "comment_notices" DROP CONSTRAINT "comment_notices_erased_together";--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "agent_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "error_reports" ADD COLUMN "email_hash" text;--> statement-breakpoint
ALTER TABLE "error_reports" ADD COLUMN "email_sealed" text;--> statement-breakpoint
ALTER TABLE "comment_notices" ADD COLUMN "email_hash" text;--> statement-breakpoint
ALTER TABLE "comment_notices" ADD COLUMN "email_sealed" text;--> statement-breakpoint
ALTER TABLE "readers" ADD COLUMN "used_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "comments_with_traces" ON "comments" USING btree ("posted_at") WHERE reader_key <> '' or device_hash is not null;--> statement-breakpoint
CREATE INDEX "comments_refused" ON "comments" USING btree ("decided_at") WHERE state in ('rejected', 'spam') and form_key is not null;--> statement-breakpoint
CREATE INDEX "error_reports_by_address" ON "error_reports" USING btree ("email_hash") WHERE email_hash is not null;--> statement-breakpoint
CREATE INDEX "error_reports_to_be_sealed" ON "error_reports" USING btree ("id") WHERE email is not null;--> statement-breakpoint
CREATE INDEX "comment_notices_by_address" ON "comment_notices" USING btree ("email_hash") WHERE email_hash is not null;--> statement-breakpoint
CREATE INDEX "comment_notices_to_be_sealed" ON "comment_notices" USING btree ("id") WHERE email is not null;--> statement-breakpoint
CREATE INDEX "readers_unused" ON "readers" USING btree ("used_at");--> statement-breakpoint
ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_erased_together" CHECK ("error_reports"."reader_key" is not null or num_nonnulls("error_reports"."email", "error_reports"."email_hash", "error_reports"."email_sealed") = 0);--> statement-breakpoint
ALTER TABLE "comment_notices" ADD CONSTRAINT "comment_notices_erased_together" CHECK ("comment_notices"."reader_key" is not null or num_nonnulls("comment_notices"."email", "comment_notices"."email_hash", "comment_notices"."email_sealed") = 0);