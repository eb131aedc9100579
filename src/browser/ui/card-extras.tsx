import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { type ComponentType, createContext, use } from 'react';
import type { AskedQuestion } from './asked-question.ts';

export interface CardExtraProps {
  readonly service: ReadableService;
  /** Its detail record, once it has come. */
  readonly detail: ReadableService | null;
  readonly asked: AskedQuestion;
  readonly isForClinician: boolean;
}

/** What other tasks add to an open card, in this order: the list of results need not know them. */
export const CardExtras = createContext<readonly ComponentType<CardExtraProps>[]>([]);

export const CardExtrasPlace = (props: CardExtraProps) =>
  use(CardExtras).map((Extra, place) => <Extra key={place} {...props} />);
