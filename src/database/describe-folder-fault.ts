type Describe = (folder: string) => string;

const mayNot: Describe = (folder) =>
  `The data folder ${folder} may not be read and written by this account: change its owner, or set DATA_DIR to another folder.`;
const notAFolder: Describe = (folder) =>
  `The data folder ${folder} is not a folder: move away what is there, or set DATA_DIR to another folder.`;
const noRoom: Describe = (folder) =>
  `The disk that holds ${folder} is full: make room on it and start again.`;

const sentences: Readonly<Record<string, Describe>> = {
  EACCES: mayNot,
  EPERM: mayNot,
  EROFS: mayNot,
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
  ENOSPC: noRoom,
  EDQUOT: noRoom,
};

/** What the system's code says about a data folder that cannot be used, in one sentence; null when it says nothing. */
export const describeFolderFault = (folder: string, code: string): string | null =>
  sentences[code]?.(folder) ?? null;
