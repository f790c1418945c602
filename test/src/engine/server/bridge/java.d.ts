/** What Rhino's shell gives to a script beside the language: Java's classes, and the files of its folder. */
declare const java: {
  readonly lang: { readonly String: new (text: string | JavaBytes, encoding?: string) => JavaString };
  readonly security: { readonly MessageDigest: { getInstance(name: string): { digest(bytes: JavaBytes): JavaBytes } } };
  readonly util: {
    readonly Base64: {
      getEncoder(): { encodeToString(bytes: JavaBytes): object };
      getDecoder(): { decode(text: string): JavaBytes };
    };
  };
  readonly time: {
    readonly Instant: { ofEpochMilli(at: number): { atZone(zone: object): JavaZonedDateTime } };
    readonly ZoneId: { of(name: string): object };
  };
};

declare const org: {
  readonly mozilla: {
    readonly javascript: {
      readonly ScriptableObject: object;
      readonly Scriptable: { readonly NOT_FOUND: object };
      readonly Symbol: new () => object;
      readonly Context: {
        getCurrentContext(): {
          evaluateString(scope: object, source: string, fileName: string, line: number, domain: null): unknown;
        };
      };
    };
  };
};

/** An object of a Java class with these methods in place of the class's own. */
declare const JavaAdapter: new (javaClass: object, methods: object) => object;

declare function readFile(name: string, encoding: string): string;

interface JavaBytes {
  readonly length: number;
  readonly [at: number]: number;
}

interface JavaString {
  getBytes(encoding: string): JavaBytes;
}

interface JavaZonedDateTime {
  getYear(): number;
  getMonthValue(): number;
  getDayOfMonth(): number;
  getHour(): number;
  getMinute(): number;
  getSecond(): number;
}
