import { useMemo } from 'react';
import { useMap } from 'react-leaflet';
import type { Place } from '#contract/desk-api/found-service.ts';
import { ElementMarker } from './element-marker.tsx';
import { lookRound, useView } from './use-view.ts';

interface OutlineNamesProps {
  readonly names: readonly (Place & { readonly name: string })[];
  readonly className: string | undefined;
}

/** As far as one drag of the map reaches: names come only once it has ended. */
const ROUND = 1;

/** Names on the outline, where they are or soon may be in sight. */
export function OutlineNames({ names, className }: OutlineNamesProps) {
  const map = useMap();
  const { view } = useView();
  // The view says when to look again.
  const near = useMemo(
    () => (view >= 0 ? names.filter(lookRound(map, ROUND)) : []),
    [map, names, view],
  );
  return near.map(({ name, latitude, longitude }) => (
    <ElementMarker key={name} place={{ latitude, longitude }} pane="outline-names">
      <span className={className} aria-hidden="true">
        {name}
      </span>
    </ElementMarker>
  ));
}
