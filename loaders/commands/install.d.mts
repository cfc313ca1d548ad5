export function requireNode(root: string, version?: string): void;
export function installMissing(root: string): void;
export function missingPackage(root: string): string | null;
