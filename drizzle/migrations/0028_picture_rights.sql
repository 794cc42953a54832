ALTER TABLE "media" ADD COLUMN "described_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "licence" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "rights" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "rights_until" date;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "bytes" integer;--> statement-breakpoint
CREATE INDEX "article_versions_lead" ON "article_versions" USING btree ("lead_media_id") WHERE lead_media_id is not null;--> statement-breakpoint
CREATE INDEX "media_rights_end" ON "media" USING btree ("rights_until") WHERE rights_until is not null;