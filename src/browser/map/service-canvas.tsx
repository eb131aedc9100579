import 'leaflet/dist/leaflet.css';
import type { Map as LeafletMap } from 'leaflet';
import { type Ref, useState } from 'react';
import { MapContainer } from 'react-leaflet';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import type { Product } from '#contract/desk-api/session.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import { useMedia } from '../ui/use-media.ts';
import { DistanceRings } from './distance-rings.tsx';
import { choosePlacesInFirstView } from './first-view.ts';
import { FirstView } from './first-view-fit.tsx';
import type { MapPin } from './map-pin.ts';
import { OutlineLayer } from './outline-layer.tsx';
import { PatientMark } from './patient-mark.tsx';
import type { PictureMemory } from './picture-memory.ts';
import type { SearchArea } from './search-area.ts';
import { ScaleBar } from './scale-bar.tsx';
import styles from './service-map.module.css';
import { ServicePins } from './service-pins.tsx';
import { TileBackground } from './tile-background.tsx';
import type { BackgroundState } from './watch-background.ts';

interface ServiceCanvasProps {
  readonly ref: Ref<LeafletMap>;
  readonly answer: SearchAnswer;
  readonly home: SearchArea['home'];
  readonly areRingsShown: boolean;
  readonly pins: readonly MapPin[];
  readonly tiles: Product['tiles'];
  readonly now: number;
  readonly openAt: number;
  readonly isPublicHoliday: IsPublicHoliday;
  /** Pixels at the top that something may lie over. */
  readonly roomAbove: number;
  readonly chosenId: string | null;
  readonly onChoose: (serviceId: string) => void;
  readonly onList: (pins: readonly MapPin[]) => void;
  readonly pictures: PictureMemory;
  readonly onBackground: (state: BackgroundState) => void;
}

/** The part of the map that Leaflet draws. */
export function ServiceCanvas(props: ServiceCanvasProps) {
  const { ref, answer, home, areRingsShown, tiles, pictures, onBackground, ...marks } = props;
  const { patient } = answer;
  const { pins } = marks;
  const mayMove = !useMedia('(prefers-reduced-motion: reduce)');
  // Services that a filter hides or brings back do not move the map.
  const [firstView] = useState(() => choosePlacesInFirstView(patient, pins));
  return (
    <MapContainer
      ref={ref}
      className={styles.canvas ?? ''}
      center={[52.9, -1.6]}
      zoom={6}
      minZoom={5}
      maxZoom={tiles ? 18 : 14}
      zoomSnap={tiles ? 1 : 0.25}
      zoomControl={false}
      attributionControl={false}
      fadeAnimation={false}
      zoomAnimation={mayMove}
      inertia={mayMove}
    >
      <FirstView places={firstView}>
        <OutlineLayer />
        {tiles && <TileBackground pictures={pictures} onState={onBackground} />}
        <ScaleBar />
        {patient && areRingsShown && <DistanceRings centre={patient.place} />}
        {patient && <PatientMark searched={patient} home={home} />}
        <ServicePins key={answer.checkedAt} {...marks} patient={patient?.place ?? null} />
      </FirstView>
    </MapContainer>
  );
}
