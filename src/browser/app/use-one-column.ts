import { useMedia } from '../ui/use-media.ts';

/** A phone, a tablet on end, or a page at 400%: list and map take turns. As in desk.module.css. */
export const useOneColumn = (): boolean =>
  useMedia(
    '(max-width: 760px), (max-height: 480px), (max-width: 1199px) and (orientation: portrait)',
  );
