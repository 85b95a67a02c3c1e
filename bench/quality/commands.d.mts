export declare function partsOf(page: string): { part: string; lines: string[]; commands: string[] }[];
export declare function commandsOf(page: string): { part: string; command: string }[];
export declare function placesIn(command: string): string[];
