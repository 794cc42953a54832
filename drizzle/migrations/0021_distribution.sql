ALTER TABLE "settings" ADD COLUMN "distribution" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "index_now_key" text;