CREATE INDEX "media_unlicensed" ON "media" USING btree ("id") WHERE licence = '';--> statement-breakpoint
CREATE INDEX "media_undescribed" ON "media" USING btree ("id") WHERE last_alt is null;