CREATE TABLE "listing_changes" (
	"list" text PRIMARY KEY NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
