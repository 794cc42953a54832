CREATE TABLE "comment_notices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comment_notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"comment_id" bigint NOT NULL,
	"ground" text NOT NULL,
	"explanation" text NOT NULL,
	"email" text,
	"reader_key" text,
	"receipt_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"outcome" text,
	"outcome_words" text DEFAULT '' NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" bigint,
	CONSTRAINT "comment_notices_receipt" UNIQUE("receipt_hash"),
	CONSTRAINT "comment_notices_outcome_is_known" CHECK ("comment_notices"."outcome" in ('kept', 'removed')),
	CONSTRAINT "comment_notices_decided_together" CHECK (num_nulls("comment_notices"."outcome", "comment_notices"."decided_at", "comment_notices"."decided_by") in (0, 3)),
	CONSTRAINT "comment_notices_erased_together" CHECK ("comment_notices"."reader_key" is not null or "comment_notices"."email" is null)
);
--> statement-breakpoint
ALTER TABLE "comment_notices" ADD CONSTRAINT "comment_notices_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_notices" ADD CONSTRAINT "comment_notices_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_notices_open" ON "comment_notices" USING btree ("created_at","id") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "comment_notices_of_comment" ON "comment_notices" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "comment_notices_by_hand" ON "comment_notices" USING btree ("decided_by") WHERE decided_by is not null;--> statement-breakpoint
CREATE INDEX "comment_notices_with_a_reader" ON "comment_notices" USING btree ("created_at") WHERE reader_key is not null;