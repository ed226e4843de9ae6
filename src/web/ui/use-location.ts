/** Where the device is, asked for only when somebody presses for it; the browser asks them for leave. */
import { useRef, useState } from "react";

export interface Located {
  /** Degrees of WGS-84. */
  readonly latitude: number;
  readonly longitude: number;
  /** Metres within which it is right. */
  readonly accuracy: number;
}

export type LocationFailure = "denied" | "unavailable" | "unsupported";

export interface LocationAsked {
  readonly asking: boolean;
  readonly failure: LocationFailure | null;
  readonly ask: (onFound: (located: Located) => void) => void;
}

/** A phone under a roof takes some seconds; one of a minute ago is as good. */
const OPTIONS: PositionOptions = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 };

export function useLocation(): LocationAsked {
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<LocationFailure | null>(null);
  const latest = useRef(0);
  const ask: LocationAsked["ask"] = (onFound) => {
    // Absent where the page did not come over a secure line.
    if (!("geolocation" in navigator)) return setFailure("unsupported");
    const mine = ++latest.current;
    const end = (why: LocationFailure | null) => {
      if (latest.current !== mine) return false;
      setAsking(false);
      setFailure(why);
      return why === null;
    };
    setAsking(true);
    setFailure(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        if (end(null)) onFound({ latitude, longitude, accuracy });
      },
      ({ code, PERMISSION_DENIED }) => end(code === PERMISSION_DENIED ? "denied" : "unavailable"),
      OPTIONS,
    );
  };
  return { asking, failure, ask };
}
