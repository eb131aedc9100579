/** One service to be loaded, or why it cannot be. `source` says where it stands, for a person. */
export type ServiceEntry =
  | {
      readonly ok: true;
      readonly source: string;
      /** Judged by the loader, whoever wrote it. */
      readonly line: unknown;
      /** What was hard to read and how it was taken. */
      readonly doubts: readonly string[];
    }
  | { readonly ok: false; readonly source: string; readonly reason: string };
