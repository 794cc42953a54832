CREATE TABLE "audience_days" (
	"day" date NOT NULL,
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
	CONSTRAINT "audience_days_day_page_pk" PRIMARY KEY("day","page")
);
--> statement-breakpoint
CREATE TABLE "audience_months" (
	"month" date NOT NULL,
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
	CONSTRAINT "audience_months_month_page_pk" PRIMARY KEY("month","page")
);
--> statement-breakpoint
CREATE INDEX "audience_days_of_paper" ON "audience_days" USING btree ("day") WHERE page = 'paper';--> statement-breakpoint
CREATE INDEX "audience_sources_of_paper" ON "audience_sources" USING btree ("day") WHERE page = 'paper';--> statement-breakpoint
-- what was added up until now; lines that wait are added to the new tables as to the old ones. Nobody adds meanwhile
LOCK TABLE audience_lines, audience_hours, audience_sources IN SHARE ROW EXCLUSIVE MODE;--> statement-breakpoint
INSERT INTO audience_days (day, page,
  views, visitors, phone, tablet, computer, reads, reached_1, reached_2, reached_3, reached_4, stayed_1, stayed_2, stayed_3, stayed_4, stayed_5,
  stayed_6, stayed_7, stayed_8, stayed_9, stayed_10)
SELECT (hour AT TIME ZONE 'Europe/Paris')::date, page,
  sum(views), sum(visitors), sum(phone), sum(tablet), sum(computer), sum(reads), sum(reached_1), sum(reached_2), sum(reached_3), sum(reached_4),
  sum(stayed_1), sum(stayed_2), sum(stayed_3), sum(stayed_4), sum(stayed_5), sum(stayed_6), sum(stayed_7), sum(stayed_8), sum(stayed_9),
  sum(stayed_10)
FROM audience_hours WHERE page <> 'paper' GROUP BY 1, 2 ORDER BY 1, 2;--> statement-breakpoint
INSERT INTO audience_days (day, page,
  views, visitors, phone, tablet, computer, reads, reached_1, reached_2, reached_3, reached_4, stayed_1, stayed_2, stayed_3, stayed_4, stayed_5,
  stayed_6, stayed_7, stayed_8, stayed_9, stayed_10)
SELECT (hour AT TIME ZONE 'Europe/Paris')::date, 'paper',
  sum(views), coalesce(sum(visitors) FILTER (WHERE page = 'paper'), 0), sum(phone), sum(tablet), sum(computer), sum(reads), sum(reached_1),
  sum(reached_2), sum(reached_3), sum(reached_4), sum(stayed_1), sum(stayed_2), sum(stayed_3), sum(stayed_4), sum(stayed_5), sum(stayed_6),
  sum(stayed_7), sum(stayed_8), sum(stayed_9), sum(stayed_10)
FROM audience_hours GROUP BY 1 ORDER BY 1;--> statement-breakpoint
INSERT INTO audience_months (month, page,
  views, visitors, phone, tablet, computer, reads, reached_1, reached_2, reached_3, reached_4, stayed_1, stayed_2, stayed_3, stayed_4, stayed_5,
  stayed_6, stayed_7, stayed_8, stayed_9, stayed_10)
SELECT date_trunc('month', day)::date, page,
  sum(views), sum(visitors), sum(phone), sum(tablet), sum(computer), sum(reads), sum(reached_1), sum(reached_2), sum(reached_3), sum(reached_4),
  sum(stayed_1), sum(stayed_2), sum(stayed_3), sum(stayed_4), sum(stayed_5), sum(stayed_6), sum(stayed_7), sum(stayed_8), sum(stayed_9),
  sum(stayed_10)
FROM audience_days WHERE page <> 'paper' GROUP BY 1, 2 ORDER BY 1, 2;--> statement-breakpoint
INSERT INTO audience_sources (day, page, source, views)
SELECT day, 'paper', source, sum(views) FROM audience_sources GROUP BY 1, 3 ORDER BY 1, 3;
