import type { Map as LeafletMap } from 'leaflet';
import { useMemo, useState } from 'react';
import type { FoundService, Place } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import type { Product } from '#contract/desk-api/session.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import type { ScreenGroup } from '#domain/service/screen-groups.ts';
import { BackgroundNote } from './background-note.tsx';
import { ChosenStrip } from './chosen-strip.tsx';
import { ClusterList } from './cluster-list.tsx';
import { fitMap } from './first-view-fit.tsx';
import { MapControls } from './map-controls.tsx';
import { MapLegend } from './map-legend.tsx';
import { type MapPin, placePins } from './map-pin.ts';
import type { PictureMemory } from './picture-memory.ts';
import type { SearchArea } from './search-area.ts';
import { SearchHere } from './search-here.tsx';
import { ServiceCanvas } from './service-canvas.tsx';
import styles from './service-map.module.css';
import type { BackgroundState } from './watch-background.ts';
import { useRings } from './use-rings.ts';
import { focusMap, useMapName, useMapShortcut } from './use-map-access.ts';

interface ServiceMapProps {
  readonly groups: readonly ScreenGroup<FoundService>[];
  readonly answer: SearchAnswer;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: number;
  /** The time that opening is shown for. */
  readonly openAt: number;
  readonly isPublicHoliday: IsPublicHoliday;
  readonly chosenId: string | null;
  readonly onChoose: (serviceId: string) => void;
  readonly tiles: Product['tiles'];
  readonly pictures: PictureMemory;
  /** Brings the map before the eyes, where it shares its place with the list. */
  readonly onShow: () => void;
  /** Goes to the chosen card; null where the list stands beside the map. */
  readonly onShowInList: (() => void) | null;
  /** Null where the search cannot be made from elsewhere. */
  readonly area: SearchArea | null;
}

const MINUTE = 60_000;
/** Pixels that the strip with the chosen service takes on a narrow phone. */
const STRIP = 150;

/** The same services as the list, under the same numbers, with the patient's place and the search box. */
export function ServiceMap(props: ServiceMapProps) {
  const { groups, answer, tiles, pictures, chosenId, onChoose, onShowInList, area } = props;
  const { patient } = answer;
  const rings = useRings();
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [background, setBackground] = useState<BackgroundState>('whole');
  const [listed, setListed] = useState<readonly MapPin[] | null>(null);
  const { pins, unplaced } = useMemo(() => placePins(groups), [groups]);
  const chosen = pins.find(({ service }) => service.serviceId === chosenId);
  // Sessions begin and end on whole minutes: between them no verdict can change.
  const judged = {
    now: props.now - (props.now % MINUTE),
    openAt: props.openAt,
    isPublicHoliday: props.isPublicHoliday,
  };
  useMapName(map);
  useMapShortcut(map, props.onShow);
  const showAll = () => {
    const marks = [homeOf(area), patient, ...pins];
    fitMap(map, placesOf(marks));
  };
  return (
    <section className={styles.map} aria-label="Map of these services">
      <div className={styles.stage}>
        <ServiceCanvas
          {...{ answer, pins, tiles, pictures, chosenId, onChoose, ...judged }}
          ref={setMap}
          home={homeOf(area)}
          areRingsShown={rings.areShown}
          roomAbove={onShowInList ? STRIP : 0}
          onList={setListed}
          onBackground={setBackground}
        />
        <BackgroundNote state={background} />
        <OverMap
          {...{ map, area, chosen, judged, onShowInList }}
          onShowAll={showAll}
          rings={patient && rings}
        />
        {listed && (
          <ClusterList
            {...{ chosenId, onChoose }}
            pins={listed}
            onClose={() => {
              setListed(null);
              focusMap(map);
            }}
          />
        )}
      </div>
      <MapLegend
        {...{ unplaced, chosenId, onChoose }}
        ringsFrom={ringsFrom(patient, rings.areShown)}
        attribution={tiles?.attribution ?? null}
      />
    </section>
  );
}

const placesOf = (marks: readonly ({ readonly place: Place } | null)[]): readonly Place[] =>
  marks.flatMap((mark) => mark?.place ?? []);

const homeOf = (area: SearchArea | null): SearchArea['home'] => area?.home ?? null;

const ringsFrom = (patient: SearchAnswer['patient'], areShown: boolean): string | null =>
  areShown && patient ? patient.postcode : null;

interface OverMapProps extends Pick<ServiceMapProps, 'area' | 'onShowInList'> {
  readonly map: LeafletMap | null;
  readonly chosen: MapPin | undefined;
  readonly judged: Pick<ServiceMapProps, 'now' | 'openAt' | 'isPublicHoliday'>;
  readonly onShowAll: () => void;
  /** Null where there is no place to draw them around. */
  readonly rings: ReturnType<typeof useRings> | null;
}

/** What lies over the map and takes no room of it. */
function OverMap({ map, area, chosen, judged, onShowInList, onShowAll, rings }: OverMapProps) {
  const strip = chosen && onShowInList && (
    <ChosenStrip {...judged} {...{ pin: chosen, onShowInList }} />
  );
  return (
    <>
      <MapControls {...{ map, onShowAll, rings }} />
      {area && <SearchHere {...{ map, area }} isBelowStrip={Boolean(strip)} />}
      {strip}
    </>
  );
}
