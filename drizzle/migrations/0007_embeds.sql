CREATE TABLE "embeds" (
	"url" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"author" text DEFAULT '' NOT NULL,
	"site" text DEFAULT '' NOT NULL,
	"frame" text,
	"looked_up_at" timestamp with time zone DEFAULT now() NOT NULL
);
