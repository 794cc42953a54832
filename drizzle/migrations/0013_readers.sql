CREATE TABLE "mails" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mails_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recipient_hash" text NOT NULL,
	"sealed" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "reader_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"email_hash" text NOT NULL,
	"email_sealed" text NOT NULL,
	"name" text,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "reader_links_purpose_is_known" CHECK ("reader_links"."purpose" in ('name', 'data'))
);
--> statement-breakpoint
CREATE TABLE "reader_sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"reader_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "readers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "readers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"email_hash" text NOT NULL,
	"email_sealed" text NOT NULL,
	"wants_replies" boolean DEFAULT true NOT NULL,
	"wants_decisions" boolean DEFAULT true NOT NULL,
	"confirmed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "comments_by_email";--> statement-breakpoint
ALTER TABLE "comments" ALTER COLUMN "email" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "email_hash" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "reader_id" bigint;--> statement-breakpoint
ALTER TABLE "reader_sessions" ADD CONSTRAINT "reader_sessions_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."readers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_to" ON "mails" USING btree ("recipient_hash");--> statement-breakpoint
CREATE INDEX "mails_age" ON "mails" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "reader_links_expire" ON "reader_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "reader_links_of" ON "reader_links" USING btree ("email_hash");--> statement-breakpoint
CREATE INDEX "reader_sessions_of" ON "reader_sessions" USING btree ("reader_id");--> statement-breakpoint
CREATE INDEX "reader_sessions_expire" ON "reader_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "readers_name" ON "readers" USING btree ("name_key");--> statement-breakpoint
CREATE UNIQUE INDEX "readers_email" ON "readers" USING btree ("email_hash");--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."readers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_by_address" ON "comments" USING btree ("email_hash") WHERE email_hash is not null;--> statement-breakpoint
CREATE INDEX "comments_of_reader" ON "comments" USING btree ("reader_id","id" DESC NULLS LAST) WHERE reader_id is not null;--> statement-breakpoint
CREATE INDEX "comments_to_be_sealed" ON "comments" USING btree ("id") WHERE email is not null;