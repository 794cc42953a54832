CREATE TABLE "spam_lessons" (
	"comment_id" bigint PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"signs" text[] NOT NULL,
	"learnt_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "spam_lessons_kind_is_known" CHECK ("spam_lessons"."kind" in ('spam', 'fair'))
);
--> statement-breakpoint
CREATE TABLE "spam_signs" (
	"sign" text PRIMARY KEY NOT NULL,
	"spam" integer DEFAULT 0 NOT NULL,
	"fair" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "unread" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "words_key" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "findings" jsonb;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "moderation" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "spam_lessons" ADD CONSTRAINT "spam_lessons_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "spam_lessons_age" ON "spam_lessons" USING btree ("learnt_at");--> statement-breakpoint
CREATE INDEX "comments_suspect" ON "comments" USING btree ("posted_at","id") WHERE state = 'waiting' and findings is not null;--> statement-breakpoint
CREATE INDEX "comments_unread" ON "comments" USING btree ("posted_at","id") WHERE unread;--> statement-breakpoint
CREATE INDEX "comments_same_words" ON "comments" USING btree ("words_key","posted_at") WHERE words_key is not null;--> statement-breakpoint
CREATE INDEX "comments_of_network" ON "comments" USING btree ("reader_key","posted_at") WHERE reader_key <> '';--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_unread_are_shown" CHECK (not "comments"."unread" or "comments"."state" = 'approved');