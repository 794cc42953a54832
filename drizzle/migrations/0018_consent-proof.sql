CREATE TABLE "consent_texts" (
	"text_hash" text PRIMARY KEY NOT NULL,
	"banner_version" text NOT NULL,
	"shown" jsonb NOT NULL,
	"first_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consent_records" ADD COLUMN "place" text;--> statement-breakpoint
CREATE INDEX "consent_records_by_day" ON "consent_records" USING btree ("given_at","banner_version","choice");--> statement-breakpoint
ALTER TABLE "consent_records" ADD CONSTRAINT "consent_place_is_known" CHECK ("consent_records"."place" in ('banner', 'page'));--> statement-breakpoint
CREATE TRIGGER consent_texts_append_only BEFORE UPDATE OR DELETE ON consent_texts
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
