CREATE TABLE "legal_pages" (
	"page" text PRIMARY KEY NOT NULL,
	"published_at" timestamp with time zone,
	"changed_at" timestamp with time zone,
	"own_text" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"changed_by" bigint,
	CONSTRAINT "legal_pages_page_is_known" CHECK ("legal_pages"."page" in ('mentions-legales', 'confidentialite', 'cookies', 'cgu', 'charte'))
);
--> statement-breakpoint
CREATE TABLE "rights_requests" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rights_requests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"right" text NOT NULL,
	"message" text NOT NULL,
	"email_hash" text NOT NULL,
	"email_sealed" text NOT NULL,
	"receipt_hash" text NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by" bigint,
	CONSTRAINT "rights_requests_receipt" UNIQUE("receipt_hash"),
	CONSTRAINT "rights_requests_right_is_known" CHECK ("rights_requests"."right" in ('rectification', 'restriction', 'objection', 'directives')),
	CONSTRAINT "rights_requests_open_ones_have_no_hand" CHECK ("rights_requests"."answered_at" is not null or "rights_requests"."answered_by" is null)
);
--> statement-breakpoint
ALTER TABLE "legal_pages" ADD CONSTRAINT "legal_pages_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rights_requests" ADD CONSTRAINT "rights_requests_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rights_requests_open" ON "rights_requests" USING btree ("received_at") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "rights_requests_by_address" ON "rights_requests" USING btree ("email_hash");--> statement-breakpoint
-- The host was one text, « name, address, telephone »: its first line was the name, and nobody can tell the rest apart. What stood on
-- one line, or begins with more than a name may have, is kept whole as the address; nothing of it is lost.
UPDATE "settings" SET "newspaper" = ("newspaper" - 'host') || CASE
	WHEN "newspaper"->>'host' ~ '^[^\n]{1,200}\n'
	THEN jsonb_build_object('hostName', trim(split_part("newspaper"->>'host', E'\n', 1)), 'hostAddress', trim(both E' \n' from substr("newspaper"->>'host', strpos("newspaper"->>'host', E'\n') + 1)))
	ELSE jsonb_build_object('hostAddress', "newspaper"->>'host')
END
WHERE "newspaper" ? 'host';
