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
pub(super) fn from_lab(light: f32, a: f32, b: f32) -> Rgb {
    let y = (light + 16.0) / 116.0;
    let [x, y, z] = [a / 500.0 + y, y, y - b / 200.0].map(|part| {
        let cube = part.powi(3);
        if cube > 0.008_856 {
            cube
        } else {
            (116.0 * part - 16.0) / 903.3
        }
    });
    // the white of D50, brought to that of screens
    let [x, z] = [x * 0.9643, z * 0.8251];
    from_linear([
        3.134_19 * x - 1.617_21 * y - 0.490_66 * z,
        -0.978_8 * x + 1.916_14 * y + 0.033_44 * z,
        0.071_96 * x - 0.228_98 * y + 1.405_39 * z,
    ])
}

/// From the lightness (0 to 1) and the two axes of Oklab.
pub(super) fn from_oklab(light: f32, a: f32, b: f32) -> Rgb {
    let [l, m, s] = [
        light + 0.396_34 * a + 0.215_8 * b,
        light - 0.105_56 * a - 0.063_85 * b,
        light - 0.089_48 * a - 1.291_49 * b,
    ]
    .map(|part| part.powi(3));
    from_linear([
        4.076_74 * l - 3.307_71 * m + 0.230_97 * s,
        -1.268_44 * l + 2.609_76 * m - 0.341_32 * s,
        -0.004_2 * l - 0.703_42 * m + 1.707_61 * s,
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
