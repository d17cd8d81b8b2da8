-- How the words of a target are read where they can be read otherwise. Both languages or neither.
ALTER TABLE "Target" ADD COLUMN "readingZh" TEXT CONSTRAINT "Target_readingZh_check" CHECK ("readingZh" IS NULL OR length("readingZh") > 0);
ALTER TABLE "Target" ADD COLUMN "readingEn" TEXT CONSTRAINT "Target_reading_check" CHECK (("readingZh" IS NULL) = ("readingEn" IS NULL));
