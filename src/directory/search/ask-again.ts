/** Between two statements of one search a load has put other tables in the place of those that the first one read. */
export class TablesReplaced extends Error {
  override readonly name = 'TablesReplaced';
}

/** A load takes longer than a search: the second time the tables are the same throughout, unless another ended just then. */
const TRIES = 3;

/** Searches again when a load came in between, so that no answer lacks what both loads have, or holds what the later one hides. */
export async function askAgainWhenReplaced<Answer>(search: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await search();
    } catch (error) {
      if (!(error instanceof TablesReplaced) || attempt === TRIES) throw error;
    }
  }
}
