-- Trusted extensions since PostgreSQL 13, so no superuser is needed; and no dictionary files, which a server elsewhere would lack.
CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
-- French words: first whatever PostgreSQL's list stops, with its accents on; then accents go, then endings
CREATE TEXT SEARCH DICTIONARY french_stopper (TEMPLATE = pg_catalog.simple, STOPWORDS = french, ACCEPT = false);--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION newspaper (COPY = pg_catalog.french);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION newspaper
  ALTER MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_numpart, hword_part, numhword, numword, word
  WITH french_stopper, unaccent, french_stem;--> statement-breakpoint
-- What every text and every question goes through before it is taken apart: apostrophes, inner hyphens and slashes part words,
-- « les » and « a », which PostgreSQL's list lacks, and stop words typed without their accents become « le » (a stop word keeps its
-- place, so that phrases still count), and « été », a season before it is a verb, is a word like others.
CREATE FUNCTION search_text(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(regexp_replace(regexp_replace(words,
  '([[:alnum:]])(?:[-‐‑/_·’ʼ''](?=[[:alnum:]])|[.](?=[[:alpha:]]))', '\1 ', 'g'),
  '\m(?:les|a|meme|etes|etai(?:s|t|ent)|eti(?:ons|ez)|etante?s?)\M', 'le', 'gi'),
  '\mété(s?)\M', 'ete\1', 'gi');--> statement-breakpoint
CREATE FUNCTION search_vector(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN to_tsvector('newspaper'::regconfig, search_text(words));--> statement-breakpoint
CREATE FUNCTION search_query(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN websearch_to_tsquery('newspaper'::regconfig, search_text(words));--> statement-breakpoint
CREATE TABLE "article_search" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"version_id" bigint NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"lists" text[] NOT NULL,
	"headline" "tsvector" NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"shown" text NOT NULL,
	"articles" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "article_search" ADD CONSTRAINT "article_search_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_search_by_words" ON "article_search" USING gin ("lists","words","headline") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_words_alike" ON "search_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_words_beginning" ON "search_words" USING btree ("word" text_pattern_ops);--> statement-breakpoint
-- rows stay narrow: the long vector goes out of them always (as it is: vectors hardly shrink), the short ones never
ALTER TABLE article_search SET (toast_tuple_target = 128);--> statement-breakpoint
ALTER TABLE article_search ALTER COLUMN lists SET STORAGE MAIN, ALTER COLUMN headline SET STORAGE MAIN,
  ALTER COLUMN words SET STORAGE EXTERNAL;--> statement-breakpoint
-- no plan depends on what these hold, and analysing a million vectors takes long
ALTER TABLE article_search ALTER COLUMN words SET STATISTICS 0, ALTER COLUMN headline SET STATISTICS 0;
