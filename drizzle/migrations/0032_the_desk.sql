CREATE TABLE "assignments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "assignments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"pitch" text NOT NULL,
	"brief" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"assignee_id" bigint,
	"section_id" bigint,
	"due_on" date,
	"planned_on" date,
	"planned_time" time,
	"article_id" bigint,
	"turn" integer DEFAULT 1 NOT NULL,
	"created_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignments_article" UNIQUE("article_id"),
	CONSTRAINT "assignments_state_is_known" CHECK ("assignments"."state" in ('proposed', 'accepted', 'dropped')),
	CONSTRAINT "assignments_time_has_a_day" CHECK ("assignments"."planned_time" is null or "assignments"."planned_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "margin_notes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "margin_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"version_id" bigint NOT NULL,
	"block" integer NOT NULL,
	"passage" text NOT NULL,
	"body" text NOT NULL,
	"answers_id" bigint,
	"written_by" bigint,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" bigint,
	CONSTRAINT "margin_notes_block_from_zero" CHECK ("margin_notes"."block" >= 0)
);
--> statement-breakpoint
CREATE TABLE "preview_links" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "preview_links_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"token_hash" text NOT NULL,
	"article_id" bigint NOT NULL,
	"version_id" bigint NOT NULL,
	"for_whom" text NOT NULL,
	"asks_approval" boolean NOT NULL,
	"created_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "preview_links_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "preview_visits" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "preview_visits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"link_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"act" text NOT NULL,
	"device" text NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	CONSTRAINT "preview_visits_act_is_known" CHECK ("preview_visits"."act" in ('seen', 'late', 'approved', 'objected'))
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "corrections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"mends_version_id" bigint NOT NULL,
	"in_version_id" bigint NOT NULL,
	"text" text NOT NULL,
	"corrected_at" timestamp with time zone DEFAULT now() NOT NULL,
	"by" bigint,
	"replaces_id" bigint,
	CONSTRAINT "corrections_of_the_article" UNIQUE("article_id","id"),
	CONSTRAINT "corrections_replaced_once" UNIQUE("replaces_id"),
	CONSTRAINT "corrections_say_something" CHECK (length("corrections"."text") > 0),
	CONSTRAINT "corrections_not_of_themselves" CHECK ("corrections"."replaces_id" <> "corrections"."id")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "publications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"version_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"occasion" text NOT NULL,
	"by" bigint,
	"withheld_at" timestamp with time zone,
	CONSTRAINT "publications_occasion_is_known" CHECK ("publications"."occasion" in ('first', 'fault', 'substance', 'back'))
);
--> statement-breakpoint
CREATE TABLE "replies" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "replies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"claimant" text NOT NULL,
	"contact_sealed" text,
	"received_at" timestamp with time zone NOT NULL,
	"request" text DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	"logged_at" timestamp with time zone DEFAULT now() NOT NULL,
	"logged_by" bigint,
	"decision" text,
	"decided_at" timestamp with time zone,
	"decided_by" bigint,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "replies_decision_is_known" CHECK ("replies"."decision" in ('published', 'refused')),
	CONSTRAINT "replies_are_decided_at_a_time" CHECK (("replies"."decision" is null) = ("replies"."decided_at" is null))
);
--> statement-breakpoint
ALTER TABLE "front_places" DROP CONSTRAINT "front_places_are_ours";--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "publishes_alone_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "article_versions" ADD COLUMN "kept_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "stage" text DEFAULT 'draft' NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "stage_version_id" bigint;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "stage_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "stage_by" bigint;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "sent_back_for" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "scheduled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "scheduled_version_id" bigint;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "scheduled_by" bigint;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "scheduled_update" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "schedule_fault" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "embargo_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "article_id" bigint;--> statement-breakpoint
ALTER TABLE "front_places" ADD COLUMN "until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "desk" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_assignee_id_accounts_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "margin_notes" ADD CONSTRAINT "margin_notes_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "margin_notes" ADD CONSTRAINT "margin_notes_answers_id_margin_notes_id_fk" FOREIGN KEY ("answers_id") REFERENCES "public"."margin_notes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "margin_notes" ADD CONSTRAINT "margin_notes_written_by_accounts_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "margin_notes" ADD CONSTRAINT "margin_notes_resolved_by_accounts_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "margin_notes" ADD CONSTRAINT "margin_notes_version_of_the_article" FOREIGN KEY ("article_id","version_id") REFERENCES "public"."article_versions"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_version_of_the_article" FOREIGN KEY ("article_id","version_id") REFERENCES "public"."article_versions"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_visits" ADD CONSTRAINT "preview_visits_link_id_preview_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."preview_links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_mended_version_of_the_article" FOREIGN KEY ("article_id","mends_version_id") REFERENCES "public"."article_versions"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_version_of_the_article" FOREIGN KEY ("article_id","in_version_id") REFERENCES "public"."article_versions"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_replace_one_of_the_article" FOREIGN KEY ("article_id","replaces_id") REFERENCES "public"."corrections"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_version_of_the_article" FOREIGN KEY ("article_id","version_id") REFERENCES "public"."article_versions"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_logged_by_accounts_id_fk" FOREIGN KEY ("logged_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignments_planned" ON "assignments" USING btree ("planned_on","id") WHERE state <> 'dropped';--> statement-breakpoint
CREATE INDEX "assignments_due" ON "assignments" USING btree ("due_on") WHERE state <> 'dropped' and due_on is not null;--> statement-breakpoint
CREATE INDEX "assignments_assignee" ON "assignments" USING btree ("assignee_id") WHERE state <> 'dropped';--> statement-breakpoint
CREATE INDEX "assignments_unplanned" ON "assignments" USING btree ("id") WHERE planned_on is null and state <> 'dropped';--> statement-breakpoint
CREATE INDEX "assignments_proposed" ON "assignments" USING btree ("id") WHERE state = 'proposed';--> statement-breakpoint
CREATE INDEX "assignments_by_section" ON "assignments" USING btree ("section_id");--> statement-breakpoint
CREATE INDEX "margin_notes_of_article" ON "margin_notes" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "margin_notes_open" ON "margin_notes" USING btree ("article_id") WHERE resolved_at is null and answers_id is null;--> statement-breakpoint
CREATE INDEX "margin_notes_by_version" ON "margin_notes" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "margin_notes_answers" ON "margin_notes" USING btree ("answers_id") WHERE answers_id is not null;--> statement-breakpoint
CREATE INDEX "preview_links_of_article" ON "preview_links" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "preview_links_by_version" ON "preview_links" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "preview_links_end" ON "preview_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "preview_visits_of_link" ON "preview_visits" USING btree ("link_id","id");--> statement-breakpoint
CREATE INDEX "corrections_newest" ON "corrections" USING btree ("corrected_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "corrections_by_mended_version" ON "corrections" USING btree ("mends_version_id");--> statement-breakpoint
CREATE INDEX "corrections_by_version" ON "corrections" USING btree ("in_version_id");--> statement-breakpoint
CREATE INDEX "publications_of_article" ON "publications" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "publications_by_version" ON "publications" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "replies_waiting" ON "replies" USING btree ("received_at") WHERE decision is null;--> statement-breakpoint
CREATE INDEX "replies_of_article" ON "replies" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "replies_desk" ON "replies" USING btree ("received_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "replies_with_a_contact" ON "replies" USING btree ("decided_at") WHERE contact_sealed is not null;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_stage_by_accounts_id_fk" FOREIGN KEY ("stage_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_scheduled_by_accounts_id_fk" FOREIGN KEY ("scheduled_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_stage_version_is_its_own" FOREIGN KEY ("id","stage_version_id") REFERENCES "public"."article_versions"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_scheduled_version_is_its_own" FOREIGN KEY ("id","scheduled_version_id") REFERENCES "public"."article_versions"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_schedule" ON "articles" USING btree ("scheduled_at") WHERE scheduled_at is not null;--> statement-breakpoint
CREATE INDEX "articles_stage" ON "articles" USING btree ("stage","stage_at") WHERE stage <> 'draft';--> statement-breakpoint
CREATE INDEX "articles_sent_back" ON "articles" USING btree ("stage_at") WHERE sent_back_for is not null;--> statement-breakpoint
CREATE INDEX "articles_drafts" ON "articles" USING btree ("created_by","latest_version_id") WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "articles_by_stage_version" ON "articles" USING btree ("stage_version_id") WHERE stage_version_id is not null;--> statement-breakpoint
CREATE INDEX "articles_by_scheduled_version" ON "articles" USING btree ("scheduled_version_id") WHERE scheduled_version_id is not null;--> statement-breakpoint
CREATE INDEX "audit_log_article" ON "audit_log" USING btree ("article_id","id") WHERE article_id is not null;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_stage_is_known" CHECK ("articles"."stage" in ('draft', 'submitted', 'ready'));--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_stage_names_a_version" CHECK (("articles"."stage" = 'draft') = ("articles"."stage_version_id" is null));--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_schedule_is_whole" CHECK (("articles"."scheduled_at" is null) = ("articles"."scheduled_version_id" is null) and ("articles"."scheduled_at" is null) = ("articles"."scheduled_update" is null) and ("articles"."scheduled_at" is not null or "articles"."schedule_fault" is null));--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_scheduled_update_is_known" CHECK ("articles"."scheduled_update" in ('fault', 'substance'));--> statement-breakpoint
ALTER TABLE "front_places" ADD CONSTRAINT "front_places_are_ours" CHECK ("front_places"."place" in ('urgent', 'lead', 'second', 'choice', 'section'));--> statement-breakpoint
-- who published until now goes on doing so; whoever comes later asks, until an administrator says otherwise
UPDATE "accounts" SET "publishes_alone_at" = now() WHERE id IN (SELECT account_id FROM account_roles WHERE role = 'journalist');--> statement-breakpoint
-- what is known of earlier publications: when a version was last shown
INSERT INTO "publications" (article_id, version_id, at, occasion)
SELECT v.article_id, v.id, v.published_at,
  CASE WHEN v.published_at = min(v.published_at) OVER (PARTITION BY v.article_id) THEN 'first'
    WHEN v.published_at = a.updated_at THEN 'substance' ELSE 'fault' END
FROM article_versions v JOIN articles a ON a.id = v.article_id
WHERE v.published_at IS NOT NULL ORDER BY v.published_at, v.id;--> statement-breakpoint
CREATE OR REPLACE FUNCTION refuse_change_of_acts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- what is a year old may go; a member's number goes when the account does
  IF TG_OP = 'DELETE' AND OLD.at <= now() - interval '365 days' THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND NEW.actor_id IS NULL AND ROW(NEW.id, NEW.at, NEW.act, NEW.subject, NEW.detail, NEW.article_id) IS NOT DISTINCT FROM ROW(OLD.id, OLD.at, OLD.act, OLD.subject, OLD.detail, OLD.article_id) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
