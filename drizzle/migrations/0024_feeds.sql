CREATE TABLE "announcements" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "announcements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel" text NOT NULL,
	"address" text NOT NULL,
	"occasion" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tried_at" timestamp with time zone,
	"next_try_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"last_answer" text DEFAULT '' NOT NULL,
	CONSTRAINT "announcements_channel_is_known" CHECK ("announcements"."channel" in ('hub', 'search')),
	CONSTRAINT "announcements_occasion_is_known" CHECK ("announcements"."occasion" in ('published', 'updated', 'moved', 'taken-down')),
	CONSTRAINT "announcements_state_is_known" CHECK ("announcements"."state" in ('waiting', 'sent', 'failed')),
	CONSTRAINT "announcements_sent_have_a_time" CHECK (("announcements"."state" = 'sent') = ("announcements"."sent_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "listing_changes" (
	"list" text PRIMARY KEY NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "distribution" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "index_now_key" text;--> statement-breakpoint
CREATE UNIQUE INDEX "announcements_untried" ON "announcements" USING btree ("channel","address") WHERE tried_at is null;--> statement-breakpoint
CREATE INDEX "announcements_due" ON "announcements" USING btree ("channel","next_try_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "announcements_age" ON "announcements" USING btree ("created_at");