import { lazy, useState } from 'react';
import { LaterPart } from '../../../ui/later-part.tsx';
import type { ComparisonProps } from './comparison.tsx';
import { loadComparison } from './load-comparison.ts';

/** Nothing until something is pinned. Pinned anew, what could not be fetched is asked for again. */
export const ComparisonPlace = (props: ComparisonProps) =>
  props.pins.pinned.length > 0 && <Pinned {...props} />;

function Pinned(props: ComparisonProps) {
  const [Comparison] = useState(() => lazy(loadComparison));
  return (
    <LaterPart meanwhile={<p role="status">The comparison comes with the connection.</p>}>
      <Comparison {...props} />
    </LaterPart>
  );
}
