import type { ReactNode } from 'react';
import { NoticeProvider } from '../ui/notice.tsx';
import { PatientViewProvider } from '../ui/patient-view.tsx';
import { PrintSheetProvider } from '../ui/print-sheet.tsx';

interface DeskSurroundingsProps {
  readonly sessionTag: string;
  readonly children: ReactNode;
}

/** What stands round a desk whichever patient it is about: patient view, short notices, the page to print. */
export const DeskSurroundings = ({ sessionTag, children }: DeskSurroundingsProps) => (
  <PatientViewProvider sessionTag={sessionTag}>
    <NoticeProvider>
      <PrintSheetProvider>{children}</PrintSheetProvider>
    </NoticeProvider>
  </PatientViewProvider>
);
