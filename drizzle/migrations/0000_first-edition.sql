-- headlines are searched by trigram in the newsroom; a trusted extension since PostgreSQL 13, so no superuser is needed
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('journalist', 'editor', 'moderator', 'administrator');--> statement-breakpoint
CREATE TYPE "public"."comment_state" AS ENUM('waiting', 'approved', 'rejected', 'spam');--> statement-breakpoint
CREATE TYPE "public"."consent_choice" AS ENUM('accept', 'refuse', 'choose');--> statement-breakpoint
CREATE TYPE "public"."decision" AS ENUM('approve', 'reject', 'spam', 'take-down', 'put-back');--> statement-breakpoint
CREATE TABLE "account_roles" (
	"account_id" bigint NOT NULL,
	"role" "role" NOT NULL,
	CONSTRAINT "account_roles_account_id_role_pk" PRIMARY KEY("account_id","role")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "accounts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "accounts_email_is_lower_case" CHECK ("accounts"."email" = lower("accounts"."email"))
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"roles" "role"[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "article_version_bylines" (
	"version_id" bigint NOT NULL,
	"byline_id" bigint NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "article_version_bylines_version_id_byline_id_pk" PRIMARY KEY("version_id","byline_id"),
	CONSTRAINT "article_version_bylines_order" UNIQUE("version_id","position")
);
--> statement-breakpoint
CREATE TABLE "article_versions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "article_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"base_number" integer,
	"refused_at" timestamp with time zone,
	"headline" text NOT NULL,
	"standfirst" text NOT NULL,
	"body" jsonb NOT NULL,
	"slug" text NOT NULL,
	"section_id" bigint,
	"lead_media_id" bigint,
	"lead_alt" text,
	"lead_caption" text DEFAULT '' NOT NULL,
	"lead_credit" text DEFAULT '' NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"saved_by" bigint,
	CONSTRAINT "article_versions_number" UNIQUE("article_id","number"),
	CONSTRAINT "article_versions_of_article" UNIQUE("article_id","id"),
	CONSTRAINT "article_versions_number_from_one" CHECK ("article_versions"."number" >= 1),
	CONSTRAINT "article_versions_body_is_a_document" CHECK ("article_versions"."body" ->> 'type' = 'doc')
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "articles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"section_id" bigint,
	"slug" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" bigint,
	"published_at" timestamp with time zone,
	"updated_at" timestamp with time zone,
	"taken_down_at" timestamp with time zone,
	"published_version_id" bigint,
	"latest_version_id" bigint,
	CONSTRAINT "articles_published_are_complete" CHECK ("articles"."published_at" is null or ("articles"."slug" is not null and "articles"."section_id" is not null and "articles"."published_version_id" is not null)),
	CONSTRAINT "articles_only_published_are_addressed" CHECK ("articles"."published_at" is not null or ("articles"."slug" is null and "articles"."published_version_id" is null and "articles"."updated_at" is null and "articles"."taken_down_at" is null)),
	CONSTRAINT "articles_updated_after_published" CHECK ("articles"."updated_at" >= "articles"."published_at")
);
--> statement-breakpoint
CREATE TABLE "bylines" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "bylines_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"role" text DEFAULT '' NOT NULL,
	"biography" text DEFAULT '' NOT NULL,
	"account_id" bigint
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"parent_id" bigint,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"body" text NOT NULL,
	"reader_key" text NOT NULL,
	"form_key" text NOT NULL,
	"state" "comment_state" DEFAULT 'waiting' NOT NULL,
	"posted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	CONSTRAINT "comments_of_article" UNIQUE("article_id","id"),
	CONSTRAINT "comments_form_sent_once" UNIQUE("form_key"),
	CONSTRAINT "comments_do_not_answer_themselves" CHECK ("comments"."parent_id" <> "comments"."id"),
	CONSTRAINT "comments_decided_are_dated" CHECK (("comments"."state" = 'waiting') = ("comments"."decided_at" is null))
);
--> statement-breakpoint
CREATE TABLE "consent_records" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consent_records_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"receipt" text NOT NULL,
	"banner_version" text NOT NULL,
	"text_hash" text NOT NULL,
	"choice" "consent_choice" NOT NULL,
	"purposes" text[] NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_refusal_names_no_purpose" CHECK ("consent_records"."choice" <> 'refuse' or cardinality("consent_records"."purposes") = 0)
);
--> statement-breakpoint
CREATE TABLE "kept_forms" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"form" text NOT NULL,
	"typed" jsonb NOT NULL,
	"messages" jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "media_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"content_hash" text NOT NULL,
	"file_name" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"widths" integer[] NOT NULL,
	"uploaded_by" bigint,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_has_a_size" CHECK ("media"."width" > 0 and "media"."height" > 0 and cardinality("media"."widths") > 0)
);
--> statement-breakpoint
CREATE TABLE "rulings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rulings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"comment_id" bigint,
	"article_id" bigint,
	"decision" "decision" NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"decided_by" bigint NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rulings_concern_one_thing" CHECK (num_nonnulls("rulings"."comment_id", "rulings"."article_id") = 1),
	CONSTRAINT "rulings_fit_their_subject" CHECK (("rulings"."decision" in ('approve', 'reject', 'spam')) = ("rulings"."comment_id" is not null)),
	CONSTRAINT "rulings_rejections_give_a_reason" CHECK ("rulings"."decision" <> 'reject' or "rulings"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "redirects" (
	"from_path" text PRIMARY KEY NOT NULL,
	"article_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "redirects_from_a_path" CHECK ("redirects"."from_path" like '/%')
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"hue" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "sections_hue_is_ours" CHECK ("sections"."hue" in ('red', 'blue', 'ochre', 'plum', 'green'))
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"newspaper" jsonb NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "settings_is_one_row" CHECK ("settings"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "account_roles" ADD CONSTRAINT "account_roles_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_version_bylines" ADD CONSTRAINT "article_version_bylines_version_id_article_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."article_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_version_bylines" ADD CONSTRAINT "article_version_bylines_byline_id_bylines_id_fk" FOREIGN KEY ("byline_id") REFERENCES "public"."bylines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_lead_media_id_media_id_fk" FOREIGN KEY ("lead_media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_published_version_is_its_own" FOREIGN KEY ("id","published_version_id") REFERENCES "public"."article_versions"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_latest_version_is_its_own" FOREIGN KEY ("id","latest_version_id") REFERENCES "public"."article_versions"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bylines" ADD CONSTRAINT "bylines_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_answer_in_the_same_article" FOREIGN KEY ("article_id","parent_id") REFERENCES "public"."comments"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_uploaded_by_accounts_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "accounts" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "article_version_bylines_by_byline" ON "article_version_bylines" USING btree ("byline_id","version_id");--> statement-breakpoint
CREATE INDEX "article_versions_headline" ON "article_versions" USING gin ("headline" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "articles_live_address" ON "articles" USING btree ("section_id","slug");--> statement-breakpoint
CREATE INDEX "articles_front" ON "articles" USING btree ("published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE taken_down_at is null;--> statement-breakpoint
CREATE INDEX "articles_section" ON "articles" USING btree ("section_id","published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE taken_down_at is null;--> statement-breakpoint
CREATE INDEX "articles_by_latest_version" ON "articles" USING btree ("latest_version_id");--> statement-breakpoint
CREATE INDEX "articles_by_published_version" ON "articles" USING btree ("published_version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "bylines_slug" ON "bylines" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "bylines_account" ON "bylines" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "comments_of_article_approved" ON "comments" USING btree ("article_id","posted_at") WHERE state = 'approved';--> statement-breakpoint
CREATE INDEX "comments_waiting" ON "comments" USING btree ("posted_at","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "comments_by_parent" ON "comments" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consent_records_receipt" ON "consent_records" USING btree ("receipt");--> statement-breakpoint
CREATE INDEX "kept_forms_expire" ON "kept_forms" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "rate_limits_expire" ON "rate_limits" USING btree ("expire");--> statement-breakpoint
CREATE UNIQUE INDEX "media_content" ON "media" USING btree ("content_hash");--> statement-breakpoint
CREATE INDEX "rulings_comment" ON "rulings" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "rulings_article" ON "rulings" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "rulings_recent" ON "rulings" USING btree ("decided_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "redirects_article" ON "redirects" USING btree ("article_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sections_slug" ON "sections" USING btree ("slug");