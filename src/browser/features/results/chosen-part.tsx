import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { CardExtrasPlace } from '../../ui/card-extras.tsx';
import { CardActions } from './card-actions.tsx';
import { CardDetails } from './card-details.tsx';
import type { CardSurroundings } from './service-card.tsx';
import { useDetail } from './use-detail.ts';

export interface ChosenPartProps extends CardSurroundings {
  readonly service: ReadableService;
}

/** What a card shows once it is chosen: what can be done with it, and all that is known of it. */
export function ChosenPart(props: ChosenPartProps) {
  const { detail, missing } = useDetail(props.service.serviceId);
  return (
    <>
      <CardActions {...props} detail={detail} />
      <CardExtrasPlace
        service={props.service}
        detail={detail}
        asked={props.asked}
        isForClinician={props.isForClinician}
      />
      <CardDetails {...props} detail={detail} missing={missing} />
    </>
  );
}
