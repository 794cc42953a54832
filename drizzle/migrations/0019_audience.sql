CREATE TABLE "audience_hours" (
	"hour" timestamp with time zone NOT NULL,
	"page" text NOT NULL,
	"views" integer DEFAULT 0 NOT NULL,
	"visitors" integer DEFAULT 0 NOT NULL,
	"phone" integer DEFAULT 0 NOT NULL,
	"tablet" integer DEFAULT 0 NOT NULL,
	"computer" integer DEFAULT 0 NOT NULL,
	"reads" integer DEFAULT 0 NOT NULL,
	"reached_1" integer DEFAULT 0 NOT NULL,
	"reached_2" integer DEFAULT 0 NOT NULL,
	"reached_3" integer DEFAULT 0 NOT NULL,
	"reached_4" integer DEFAULT 0 NOT NULL,
	"stayed_1" integer DEFAULT 0 NOT NULL,
	"stayed_2" integer DEFAULT 0 NOT NULL,
	"stayed_3" integer DEFAULT 0 NOT NULL,
	"stayed_4" integer DEFAULT 0 NOT NULL,
	"stayed_5" integer DEFAULT 0 NOT NULL,
	"stayed_6" integer DEFAULT 0 NOT NULL,
	"stayed_7" integer DEFAULT 0 NOT NULL,
	"stayed_8" integer DEFAULT 0 NOT NULL,
	"stayed_9" integer DEFAULT 0 NOT NULL,
	"stayed_10" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "audience_hours_hour_page_pk" PRIMARY KEY("hour","page")
);
--> statement-breakpoint
CREATE TABLE "audience_lines" (
	"batch" uuid NOT NULL,
	"number" integer NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	"page" text NOT NULL,
	"source" text NOT NULL,
	"views" integer DEFAULT 0 NOT NULL,
	"visitors" integer DEFAULT 0 NOT NULL,
	"phone" integer DEFAULT 0 NOT NULL,
	"tablet" integer DEFAULT 0 NOT NULL,
	"computer" integer DEFAULT 0 NOT NULL,
	"reads" integer DEFAULT 0 NOT NULL,
	"reached_1" integer DEFAULT 0 NOT NULL,
	"reached_2" integer DEFAULT 0 NOT NULL,
	"reached_3" integer DEFAULT 0 NOT NULL,
	"reached_4" integer DEFAULT 0 NOT NULL,
	"stayed_1" integer DEFAULT 0 NOT NULL,
	"stayed_2" integer DEFAULT 0 NOT NULL,
	"stayed_3" integer DEFAULT 0 NOT NULL,
	"stayed_4" integer DEFAULT 0 NOT NULL,
	"stayed_5" integer DEFAULT 0 NOT NULL,
	"stayed_6" integer DEFAULT 0 NOT NULL,
	"stayed_7" integer DEFAULT 0 NOT NULL,
	"stayed_8" integer DEFAULT 0 NOT NULL,
	"stayed_9" integer DEFAULT 0 NOT NULL,
	"stayed_10" integer DEFAULT 0 NOT NULL,
	"added_at" timestamp with time zone,
	CONSTRAINT "audience_lines_batch_number_pk" PRIMARY KEY("batch","number")
);
--> statement-breakpoint
CREATE TABLE "audience_sources" (
	"day" date NOT NULL,
	"page" text NOT NULL,
	"source" text NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "audience_sources_day_page_source_pk" PRIMARY KEY("day","page","source")
);
--> statement-breakpoint
CREATE INDEX "audience_lines_counted" ON "audience_lines" USING btree ("counted_at");--> statement-breakpoint
CREATE INDEX "audience_lines_to_add" ON "audience_lines" USING btree ("counted_at") WHERE added_at is null;