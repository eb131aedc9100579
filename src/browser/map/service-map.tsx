import 'leaflet/dist/leaflet.css';
import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { MapContainer } from 'react-leaflet';
import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import type { Product } from '#contract/desk-api/session.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import type { ScreenGroup } from '#domain/service/screen-groups.ts';
import { choosePlacesInFirstView } from './first-view.ts';
import { FirstView, fitMap } from './first-view-fit.tsx';
import { MapControls } from './map-controls.tsx';
import { MapLegend } from './map-legend.tsx';
import { placePins } from './map-pin.ts';
import { OutlineLayer } from './outline-layer.tsx';
import { PatientMark } from './patient-mark.tsx';
import { ScaleBar } from './scale-bar.tsx';
import styles from './service-map.module.css';
import { ServicePins } from './service-pins.tsx';
import { TileBackground } from './tile-background.tsx';

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
}

/** The same services as the list, under the same numbers, with the patient's place and the search box. */
export function ServiceMap(props: ServiceMapProps) {
  const { groups, answer, tiles } = props;
  const { patient } = answer;
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [isBackgroundMissing, setIsBackgroundMissing] = useState(false);
  const { pins, unplaced } = useMemo(() => placePins(groups), [groups]);
  const firstView = useMemo(() => choosePlacesInFirstView(patient, pins), [patient, pins]);
  useEffect(() => {
    const canvas = map?.getContainer();
    canvas?.setAttribute('role', 'group');
    canvas?.setAttribute('aria-label', 'Map; the arrow keys move it');
  }, [map]);
  const fitAll = useCallback(() => {
    const places = pins.map(({ place }) => place);
    fitMap(map, patient ? [patient.place, ...places] : places);
  }, [map, pins, patient]);
  return (
    <section className={styles.map} aria-label="Map of these services">
      <MapContainer
        ref={setMap}
        className={styles.canvas ?? ''}
        center={[52.9, -1.6]}
        zoom={6}
        minZoom={5}
        maxZoom={tiles ? 18 : 14}
        zoomSnap={tiles ? 1 : 0.25}
        zoomControl={false}
        attributionControl={false}
        fadeAnimation={false}
      >
        <OutlineLayer />
        {tiles && <TileBackground onFailure={setIsBackgroundMissing} />}
        <ScaleBar />
        {patient && <PatientMark patient={patient} />}
        <ServicePins
          key={answer.checkedAt}
          {...props}
          pins={pins}
          patient={patient?.place ?? null}
        />
        <FirstView key={`view ${answer.checkedAt}`} places={firstView} />
      </MapContainer>
      <MapControls map={map} onFit={fitAll} />
      <MapLegend
        unplaced={unplaced}
        isBackgroundMissing={isBackgroundMissing}
        attribution={tiles?.attribution ?? null}
      />
    </section>
  );
}
