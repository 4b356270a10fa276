//! From the spaces in which colours are written to red, green and blue.

/// Red, green and blue from 0 to 1.
pub(super) type Rgb = [f32; 3];

/// From hue (in turns), whiteness and blackness.
pub(super) fn from_hwb(hue: f32, white: f32, black: f32) -> Rgb {
    let grey = white + black;
    if grey >= 1.0 {
        return [white / grey; 3];
    }
    from_hsl(hue, 1.0, 0.5).map(|part| part * (1.0 - grey) + white)
}

/// From hue (in turns), saturation and lightness.
pub(super) fn from_hsl(hue: f32, saturation: f32, light: f32) -> Rgb {
    let spread = saturation * light.min(1.0 - light);
    [0.0, 8.0, 4.0].map(|offset| {
        let at = (offset + hue * 12.0).rem_euclid(12.0);
        light - spread * (at - 3.0).min(9.0 - at).clamp(-1.0, 1.0)
    })
}

/// From the lightness (0 to 100) and the two axes of CIE Lab.
pub(super) fn from_lab(light: f32, red: f32, yellow: f32) -> Rgb {
    let middle = (light + 16.0) / 116.0;
    let parts = [red / 500.0 + middle, middle, middle - yellow / 200.0].map(|part| {
        let cube = part.powi(3);
        if cube > 0.008_856 {
            cube
        } else {
            (116.0 * part - 16.0) / 903.3
        }
    });
    // the white of D50, brought to that of screens
    let [long, middle, short] = [parts[0] * 0.9643, parts[1], parts[2] * 0.8251];
    from_linear([
        3.134_19 * long - 1.617_21 * middle - 0.490_66 * short,
        -0.978_8 * long + 1.916_14 * middle + 0.033_44 * short,
        0.071_96 * long - 0.228_98 * middle + 1.405_39 * short,
    ])
}

/// From the lightness (0 to 1) and the two axes of Oklab.
pub(super) fn from_oklab(light: f32, red: f32, yellow: f32) -> Rgb {
    let [long, middle, short] = [
        light + 0.396_34 * red + 0.215_8 * yellow,
        light - 0.105_56 * red - 0.063_85 * yellow,
        light - 0.089_48 * red - 1.291_49 * yellow,
    ]
    .map(|part| part.powi(3));
    from_linear([
        4.076_74 * long - 3.307_71 * middle + 0.230_97 * short,
        -1.268_44 * long + 2.609_76 * middle - 0.341_32 * short,
        -0.004_2 * long - 0.703_42 * middle + 1.707_61 * short,
    ])
}

/// From light as it is measured to light as it is written.
pub(super) fn from_linear(linear: Rgb) -> Rgb {
    linear.map(|part| {
        let part = part.clamp(0.0, 1.0);
        if part <= 0.003_130_8 {
            part * 12.92
        } else {
            1.055 * part.powf(1.0 / 2.4) - 0.055
        }
    })
}

/// And back.
pub(super) fn to_linear(part: f32) -> f32 {
    if part <= 0.040_45 {
        part / 12.92
    } else {
        ((part + 0.055) / 1.055).powf(2.4)
    }
}
