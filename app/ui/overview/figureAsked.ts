import { figureFiles, type FigureFile } from '~/domain/overview/overview'

/** Which file of an overview an address asks for by its last part; null for one that there is not. */
export const figureAsked = (part: string | undefined): FigureFile | null => figureFiles.find((file) => file === part) ?? null
