import type { SearchRequest } from '#contract/desk-api/search.ts';
import type { RequestProblem } from '#browser/api/problem-error.ts';
import type { AskedQuestion } from '#browser/ui/asked-question.ts';
import { type SyntheticEvent, useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { focusFirstField } from './focus-field.ts';
import { blankForm, type FormField, type FormValues, fieldIds } from './form-values.ts';
import { readStartingWay } from './ways-to-search.ts';
import { resolveForm } from './resolve-form.ts';
import { explainProblem } from './problem-sentences.ts';
import { type CheckedForm, toAskedQuestion, toSearchRequest } from './read-search.ts';

export interface SearchFormEvents {
  readonly onSearch: (request: SearchRequest, asked: AskedQuestion) => void;
  /** What was asked, as it was read; kept for the lists of recent ones. */
  readonly onAsked: (form: CheckedForm) => void;
  /** True when what is entered is no longer what was last asked. */
  readonly onChanged: (isChanged: boolean) => void;
  /** The last search's refusal: if it concerns a field, it is said there. */
  readonly problem: RequestProblem | null;
  /** What was entered before on another screen; a blank form without. */
  readonly initialValues?: FormValues | undefined;
  /** All that is entered, with every change of it. */
  readonly onValues?: ((values: FormValues) => void) | undefined;
}

const beginForm = (): FormValues => ({
  ...blankForm,
  by: readStartingWay(window.location.search) ?? blankForm.by,
});

const isField = (name: string | undefined): name is FormField =>
  name !== undefined && Object.hasOwn(fieldIds, name);

/** The form's state. Errors appear on Search alone and leave their field with the next keystroke in it. */
export function useSearchForm(events: SearchFormEvents) {
  const { onSearch, onAsked, onChanged, onValues, problem, initialValues } = events;
  const form = useForm<FormValues, unknown, CheckedForm>({
    defaultValues: initialValues ?? beginForm(),
    resolver: resolveForm,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const { setError, clearErrors, getFieldState, subscribe, getValues, handleSubmit } = form;
  const lastAsked = useRef('');

  useEffect(() => {
    focusFirstField();
  }, []);

  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ name, values }) => {
          // Another way of searching asks for something else: nothing of it has been judged yet.
          if (name === 'by') clearErrors();
          // To clear nothing would draw the whole form again for each letter.
          if (isField(name) && getFieldState(name).error) clearErrors(name);
          onChanged(JSON.stringify(values) !== lastAsked.current);
          onValues?.(values);
        },
      }),
    [subscribe, clearErrors, getFieldState, onChanged, onValues],
  );

  useEffect(() => {
    if (!problem) return;
    const { field, sentence } = explainProblem(problem);
    if (field) setError(field, { type: 'directory', message: sentence });
  }, [problem, setError]);

  const ask = (checked: CheckedForm) => {
    lastAsked.current = JSON.stringify(getValues());
    onAsked(checked);
    onSearch(toSearchRequest(checked), toAskedQuestion(checked));
  };
  const submit = (event: SyntheticEvent) => void handleSubmit(ask)(event);
  return { form, submit };
}
