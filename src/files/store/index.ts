/** Door of `files/store`: where the bytes of files lie. */
export { type FolderStoreOptions, openFolderStore } from "./folder-store.ts";
