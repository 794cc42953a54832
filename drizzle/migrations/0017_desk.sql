ALTER TYPE "public"."decision" ADD VALUE 'undo';--> statement-breakpoint
CREATE TABLE "opened_comments" (
	"account_id" bigint PRIMARY KEY NOT NULL,
	"comment_id" bigint NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "undoable_rulings" (
	"ruling_id" bigint PRIMARY KEY NOT NULL,
	"comment_id" bigint NOT NULL,
	"state" "comment_state" NOT NULL,
	"decided_at" timestamp with time zone,
	"body" text NOT NULL,
	"proposed" text,
	"edited_at" timestamp with time zone,
	"unread" boolean NOT NULL,
	"lesson" jsonb,
	"left_as" text DEFAULT '' NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rulings" DROP CONSTRAINT "rulings_fit_their_subject";--> statement-breakpoint
DROP INDEX "comments_waiting";--> statement-breakpoint
DROP INDEX "comments_proposed";--> statement-breakpoint
ALTER TABLE "rulings" ADD COLUMN "undoes" bigint;--> statement-breakpoint
ALTER TABLE "opened_comments" ADD CONSTRAINT "opened_comments_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opened_comments" ADD CONSTRAINT "opened_comments_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undoable_rulings" ADD CONSTRAINT "undoable_rulings_ruling_id_rulings_id_fk" FOREIGN KEY ("ruling_id") REFERENCES "public"."rulings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undoable_rulings" ADD CONSTRAINT "undoable_rulings_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "opened_comments_age" ON "opened_comments" USING btree ("opened_at");--> statement-breakpoint
CREATE INDEX "opened_comments_comment" ON "opened_comments" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "undoable_rulings_age" ON "undoable_rulings" USING btree ("made_at");--> statement-breakpoint
CREATE INDEX "undoable_rulings_comment" ON "undoable_rulings" USING btree ("comment_id");--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_undoes_rulings_id_fk" FOREIGN KEY ("undoes") REFERENCES "public"."rulings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_to_read" ON "comments" USING btree ("posted_at","id") WHERE state = 'waiting' or proposed is not null;--> statement-breakpoint
CREATE INDEX "comments_spam" ON "comments" USING btree ("decided_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE state = 'spam';--> statement-breakpoint
CREATE INDEX "comments_decided" ON "comments" USING btree ("decided_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE state in ('approved', 'rejected', 'spam') and not unread and account_id is null;--> statement-breakpoint
CREATE INDEX "comments_words" ON "comments" USING gin (search_vector("name" || ' ' || "body"));--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_undone_once" UNIQUE("undoes");--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_undo_one" CHECK (("rulings"."decision"::text = 'undo') = ("rulings"."undoes" is not null));--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_fit_their_subject" CHECK (("rulings"."decision"::text in ('approve', 'reject', 'spam', 'undo')) = ("rulings"."comment_id" is not null));