-- Added, not redefined: the triggers of "PublicLink" stay as they are.
ALTER TABLE "PublicLink" ADD COLUMN "robotCount" INTEGER NOT NULL DEFAULT 0;
