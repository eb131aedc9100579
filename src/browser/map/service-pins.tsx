import { useCallback, useMemo } from 'react';
import { useMap } from 'react-leaflet';
import type { Place, ReadableService } from '#contract/desk-api/found-service.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import { judgeService } from '../ui/judge-service.ts';
import { useMedia } from '../ui/use-media.ts';
import { ClusterMark } from './cluster-mark.tsx';
import { holds, isCluster, type MapMark } from './map-mark.ts';
import type { MapPin } from './map-pin.ts';
import { marksInView, placeMarks, zoomIntoCluster } from './place-marks.ts';
import { ServicePin } from './service-pin.tsx';
import { useMarkKeys } from './use-mark-keys.ts';
import { useView } from './use-view.ts';

interface ServicePinsProps {
  readonly pins: readonly MapPin[];
  readonly patient: Place | null;
  readonly now: number;
  /** The time that opening is shown for, in milliseconds since 1970. */
  readonly openAt: number;
  readonly isPublicHoliday: IsPublicHoliday;
  readonly roomAbove: number;
  readonly chosenId: string | null;
  readonly onChoose: (serviceId: string) => void;
  /** Called with the services of a cluster that no zoom can part. */
  readonly onList: (pins: readonly MapPin[]) => void;
}

/** All pins, gathered and parted anew at each zoom where they would hide one another. */
export function ServicePins(props: ServicePinsProps) {
  const { pins, patient, now, openAt, isPublicHoliday, roomAbove, chosenId, onChoose, onList } =
    props;
  const map = useMap();
  const { zoom, view } = useView();
  const isTouched = useMedia('(pointer: coarse)');
  const marks = useMemo(
    () => placeMarks(map, zoom, { pins, patient, chosenId, isTouched }),
    [map, zoom, pins, patient, chosenId, isTouched],
  );
  const keys = useMarkKeys(marks, chosenId);
  // The view says when to look again which marks lie in it.
  const inView = useMemo(
    () => new Set(view >= 0 ? marksInView(map, marks) : []),
    [map, marks, view],
  );
  const judge = useCallback(
    (service: ReadableService) => judgeService(service, now, isPublicHoliday, openAt),
    [now, openAt, isPublicHoliday],
  );
  const shared = { judge, roomAbove, onFocusMark: keys.onFocusMark, onKey: keys.onKey };
  const open = (mark: MapMark) => {
    if (!zoomIntoCluster(map, mark, pins.length)) onList(mark.pins);
    else keys.keepFocus();
  };
  const isDrawn = (mark: MapMark) =>
    inView.has(mark) || mark === keys.current || holds(mark, chosenId);
  return marks
    .filter(isDrawn)
    .map((mark) =>
      isCluster(mark) ? (
        <ClusterMark
          key={`cluster ${mark.pins[0].service.serviceId}`}
          {...shared}
          mark={mark}
          isCurrent={mark === keys.current}
          onOpen={open}
        />
      ) : (
        <ServicePin
          key={mark.pins[0].service.serviceId}
          {...shared}
          mark={mark}
          isChosen={holds(mark, chosenId)}
          isCurrent={mark === keys.current}
          onChoose={onChoose}
        />
      ),
    );
}
