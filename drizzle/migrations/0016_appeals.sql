CREATE TABLE "appeals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "appeals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ruling_id" bigint NOT NULL,
	"comment_id" bigint NOT NULL,
	"words" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"outcome" text,
	"outcome_words" text DEFAULT '' NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" bigint,
	CONSTRAINT "appeals_once_a_comment" UNIQUE("comment_id"),
	CONSTRAINT "appeals_outcome_is_known" CHECK ("appeals"."outcome" in ('upheld', 'overturned')),
	CONSTRAINT "appeals_decided_together" CHECK (num_nulls("appeals"."outcome", "appeals"."decided_at", "appeals"."decided_by") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "sanctions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sanctions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"email_hash" text NOT NULL,
	"network_key" text,
	"reason" text NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"comment_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" bigint NOT NULL,
	"lifted_at" timestamp with time zone,
	"lifted_by" bigint,
	CONSTRAINT "sanctions_kind_is_known" CHECK ("sanctions"."kind" in ('warning', 'suspension')),
	CONSTRAINT "sanctions_lifted_by_somebody" CHECK (("sanctions"."lifted_at" is null) = ("sanctions"."lifted_by" is null))
);
--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "email_sealed" text;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_ruling_id_rulings_id_fk" FOREIGN KEY ("ruling_id") REFERENCES "public"."rulings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_lifted_by_accounts_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appeals_open" ON "appeals" USING btree ("created_at","id") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "appeals_by_ruling" ON "appeals" USING btree ("ruling_id");--> statement-breakpoint
CREATE INDEX "appeals_by_hand" ON "appeals" USING btree ("decided_by") WHERE decided_by is not null;--> statement-breakpoint
CREATE INDEX "appeals_with_words" ON "appeals" USING btree ("decided_at") WHERE words <> '';--> statement-breakpoint
CREATE INDEX "sanctions_of_person" ON "sanctions" USING btree ("email_hash") WHERE email_hash <> '';--> statement-breakpoint
CREATE INDEX "sanctions_of_network" ON "sanctions" USING btree ("network_key") WHERE network_key is not null;--> statement-breakpoint
CREATE INDEX "sanctions_recent" ON "sanctions" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "sanctions_end" ON "sanctions" USING btree ("ends_at") WHERE email_hash <> '';--> statement-breakpoint
CREATE INDEX "sanctions_for_comment" ON "sanctions" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "sanctions_by_hand" ON "sanctions" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "sanctions_lifted_by_hand" ON "sanctions" USING btree ("lifted_by") WHERE lifted_by is not null;--> statement-breakpoint
CREATE INDEX "comments_with_address" ON "comments" USING btree ("posted_at") WHERE email_sealed is not null;