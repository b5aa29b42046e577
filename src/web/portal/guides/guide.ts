/** A guide: a few steps in plain words, each with a picture of the real screen where one helps. */
export type GuideStep = {
  readonly heading: string;
  readonly text: string;
  /** A file of `web/ui/pictures`, taken from the running service, and what it shows in words. */
  readonly picture?: { readonly file: PictureFile; readonly shows: string };
};
export type Guide = {
  readonly slug: GuideSlug;
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly GuideStep[];
};

export const guideSlugs = [
  "klaim-dari-hp",
  "foto-dokumen",
  "wawancara",
  "tanpa-hp",
  "dibantu-keluarga",
  "ahli-waris",
  "phk-banyak-orang",
  "waspada-penipuan",
] as const;
export type GuideSlug = (typeof guideSlugs)[number];

export const pictureFiles = ["first", "check", "upload", "documents", "time", "waiting-room", "status"] as const;
export type PictureFile = (typeof pictureFiles)[number];
