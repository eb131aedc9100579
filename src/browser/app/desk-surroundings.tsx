import { dataNotices } from '#contract/desk-api/product-notices.ts';
import type { ReactNode } from 'react';
import { NoticeProvider } from '../ui/notice.tsx';
import { PatientViewProvider } from '../ui/patient-view.tsx';
import { PrintSheetProvider } from '../ui/print-sheet.tsx';
import type { SignedInSession } from './signed-in-session.ts';

interface DeskSurroundingsProps {
  readonly session: SignedInSession;
  readonly children: ReactNode;
}

/** What stands round a desk whichever patient it is about: patient view, short notices, the page to print. */
export const DeskSurroundings = ({ session, children }: DeskSurroundingsProps) => (
  <PatientViewProvider sessionTag={session.sessionTag}>
    <NoticeProvider>
      <PrintSheetProvider notice={dataNotices[session.product.data]}>{children}</PrintSheetProvider>
    </NoticeProvider>
  </PatientViewProvider>
);
