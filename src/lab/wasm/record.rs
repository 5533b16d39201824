//! A plain JavaScript object under construction.

use js_sys::{Array, Float32Array, Float64Array, Object, Uint16Array};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A plain object. Setting a property of it cannot fail, so that nobody asks how it went, as `Reflect` does.
    #[wasm_bindgen(extends = Object)]
    type Plain;
    #[wasm_bindgen(method, structural, indexing_setter)]
    fn set(this: &Plain, key: &str, value: JsValue);
    #[wasm_bindgen(method, structural, indexing_setter)]
    fn set_number(this: &Plain, key: &str, value: f64);
    #[wasm_bindgen(method, structural, indexing_setter)]
    fn set_switch(this: &Plain, key: &str, value: bool);
    #[wasm_bindgen(method, structural, indexing_setter)]
    fn set_text(this: &Plain, key: &str, value: &str);
}

/// An object under construction.
pub struct Record(Plain);

impl Record {
    /// Without properties.
    pub fn new() -> Self {
        Self(Object::new().unchecked_into())
    }

    /// With one property more.
    pub fn with(self, key: &str, value: impl Property) -> Self {
        value.set(&self, key);
        self
    }

    /// The object.
    pub fn js(self) -> JsValue {
        self.0.into()
    }
}

/// What a property may hold. Arrays are copied.
pub trait Property {
    /// Sets the property of `record`.
    fn set(self, record: &Record, key: &str);
}

/// One function for each type, and not one for each place that uses it: there are a hundred.
macro_rules! property {
    ($($type:ty: $set:ident($value:ident => $js:expr);)+) => {
        $(impl Property for $type {
            #[inline(never)]
            fn set(self, record: &Record, key: &str) {
                let $value = self;
                record.0.$set(key, $js);
            }
        })+
    };
}

property! {
    f64: set_number(value => value);
    bool: set_switch(value => value);
    &str: set_text(value => value);
    JsValue: set(value => value);
    &[f32]: set(values => Float32Array::from(values).into());
    &[f64]: set(values => Float64Array::from(values).into());
    &[u16]: set(values => Uint16Array::from(values).into());
}

impl Property for Record {
    fn set(self, record: &Record, key: &str) {
        self.js().set(record, key);
    }
}

impl Property for Array {
    fn set(self, record: &Record, key: &str) {
        JsValue::from(self).set(record, key);
    }
}

impl<T: Property> Property for Option<T> {
    /// `None` is null.
    fn set(self, record: &Record, key: &str) {
        match self {
            Some(value) => value.set(record, key),
            None => JsValue::NULL.set(record, key),
        }
    }
}
